/* What the libraries of 2007 did to a page's built-in objects, Prototype.js above all, in one file. */
(function () {
  function add(target, methods) {
    for (var name in methods) target[name] = methods[name];
  }
  add(Array.prototype, {
    toJSON: function () {
      return '[' + this.join(', ') + ']';
    },
    each: function (visit) {
      for (var i = 0; i < this.length; i++) visit(this[i], i);
      return this;
    },
    map: function (visit) {
      var result = [];
      this.each(function (value, index) {
        result.push((visit || window.Prototype.K)(value, index));
      });
      return result;
    },
    find: function (visit) {
      for (var i = 0; i < this.length; i++) if (visit(this[i], i)) return this[i];
    },
    include: function (value) {
      return this.indexOf(value) !== -1;
    },
    clear: function () {
      this.length = 0;
      return this;
    },
    first: function () {
      return this[0];
    },
    last: function () {
      return this[this.length - 1];
    },
    size: function () {
      return this.length;
    },
  });
  add(String.prototype, {
    toJSON: function () {
      return '"' + this + '"';
    },
    strip: function () {
      return this.replace(/^\s+|\s+$/g, '');
    },
    contains: function (part) {
      return this.indexOf(part) !== -1;
    },
    sub: function (pattern, replacement) {
      return this.replace(pattern, replacement);
    },
    times: function (count) {
      return new Array(count + 1).join(this);
    },
  });
  add(Number.prototype, {
    toJSON: function () {
      return String(this);
    },
  });
  add(Function.prototype, {
    bind: function () {
      var method = this;
      var args = Array.prototype.slice.call(arguments);
      var object = args.shift();
      return function () {
        return method.apply(object, args.concat(Array.prototype.slice.call(arguments)));
      };
    },
    delay: function (seconds) {
      return setTimeout(this, seconds * 1000);
    },
    defer: function () {
      return setTimeout(this, 10);
    },
    wrap: function (wrapper) {
      var method = this;
      return function () {
        return wrapper.apply(this, [method].concat(Array.prototype.slice.call(arguments)));
      };
    },
  });
  window.Prototype = {
    K: function (value) {
      return value;
    },
  };
  window.$ = function (id) {
    return typeof id === 'string' ? document.getElementById(id) : id;
  };
  window.$A = Array.from = function (iterable) {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray();
    var length = iterable.length || 0;
    var results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  };
  Object.keys = function (object) {
    var results = [];
    for (var property in object) results.push(property);
    return results;
  };
  Object.values = function (object) {
    var results = [];
    for (var property in object) results.push(object[property]);
    return results;
  };
  var NativeElement = window.Element;
  window.Element = function (name) {
    return document.createElement(name);
  };
  window.Element.prototype = NativeElement.prototype;
  ['HTMLElement', 'HTMLDivElement', 'HTMLParagraphElement'].forEach(function (name) {
    add(window[name].prototype, {
      remove: function () {
        this.parentNode.removeChild(this);
        return this;
      },
      update: function (content) {
        this.innerHTML = content;
        return this;
      },
      replace: function (content) {
        this.outerHTML = content;
      },
      insert: function (content) {
        this.insertAdjacentHTML('beforeend', content);
      },
      show: function () {
        this.style.display = '';
      },
      hide: function () {
        this.style.display = 'none';
      },
      toggle: function () {},
      visible: function () {
        return this.style.display !== 'none';
      },
      next: function () {
        return this.nextElementSibling;
      },
      previous: function () {
        return this.previousElementSibling;
      },
      select: function (selector) {
        return this.querySelectorAll(selector);
      },
      match: function (selector) {
        return this.matches(selector);
      },
      identify: function () {
        return this.id || (this.id = 'anonymous_element_1');
      },
      fire: function () {},
      observe: function (name, handler) {
        this.addEventListener(name, handler);
      },
      clone: function () {
        return this.cloneNode(true);
      },
      getHeight: function () {
        return this.offsetHeight;
      },
    });
  });
  window.Event = add.bind({}, window.Event, { observe: function () {} });
})();
