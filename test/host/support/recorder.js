/* The first script of a host page: notes what the page does, for the test that opened it. */
(function () {
  var log = (window.hostLog = { console: [], errors: [], violations: [], requests: [] });
  ['debug', 'log', 'info', 'warn', 'error'].forEach(function (level) {
    console[level] = function () {
      log.console.push(level + ': ' + Array.prototype.join.call(arguments, ' '));
    };
  });
  addEventListener(
    'error',
    function (event) {
      log.errors.push(event.message || 'could not load ' + (event.target.src || event.target.href));
    },
    true,
  );
  addEventListener('unhandledrejection', function (event) {
    log.errors.push('rejected: ' + event.reason);
  });
  document.addEventListener('securitypolicyviolation', function (event) {
    log.violations.push(event.violatedDirective + ': ' + (event.blockedURI || 'inline'));
  });
  new PerformanceObserver(function (list) {
    list.getEntries().forEach(function (entry) {
      log.requests.push(entry.name);
    });
  }).observe({ type: 'resource', buffered: true });
})();
