import { expect } from '@open-wc/testing';

import type { ClinicContact } from '../../src/clinic-contact/clinic-contact.ts';
import { recordConsole, type Recorded } from '../support/console.ts';
import { contact, part, textOf } from './contact.ts';

const HOURS = 'hours="Mo-Fr 09:00-17:00; Sa 10:00-14:00"';
const NEW_YORK = 'time-zone="America/New_York"';

const state = (element: ClinicContact) => textOf(part(element, 'hours-state'));
const rows = (element: ClinicContact) => [...element.renderRoot.querySelectorAll('tr')].map(textOf);
/** The days whose usual hours are struck out. */
const struck = (element: ClinicContact) =>
  [...element.renderRoot.querySelectorAll('tr:has(s)')].map((row) =>
    textOf(row.querySelector('th')),
  );
const today = (element: ClinicContact) =>
  [...element.renderRoot.querySelectorAll('[aria-current=date]')].map((row) =>
    textOf(row.querySelector('th')),
  );

describe('<clinic-contact> hours', () => {
  const { now } = Date;
  const { setTimeout } = globalThis;
  let recorded: Recorded;
  /** Timers of more than a second that were set. */
  let timers: { run: () => void; delay: number; id: number }[];

  const at = (instant: string) => (Date.now = () => Date.parse(instant));

  beforeEach(() => {
    recorded = recordConsole();
    timers = [];
    globalThis.setTimeout = ((run: () => void, delay = 0, ...rest: unknown[]) => {
      const id = setTimeout(run, delay, ...rest);
      if (delay > 1000) timers.push({ run, delay, id: id });
      return id;
    }) as typeof globalThis.setTimeout;
  });
  afterEach(() => {
    Date.now = now;
    globalThis.setTimeout = setTimeout;
    recorded.restore();
  });

  const texts: readonly [what: string, attributes: string, instant: string, text: string][] = [
    ['open', HOURS, '2026-11-23T15:00Z', 'Open now, closes 5:00 PM'],
    ['closed until later today', HOURS, '2026-11-23T13:00Z', 'Closed, opens 9:00 AM'],
    ['closed until another day', HOURS, '2026-11-28T20:00Z', 'Closed, opens Monday 9:00 AM'],
    ['closed until tomorrow', HOURS, '2026-11-23T23:00Z', 'Closed, opens Tuesday 9:00 AM'],
    [
      'open past midnight',
      'hours="Fr 22:00-02:00"',
      '2026-11-28T03:30Z',
      'Open now, closes Saturday 2:00 AM',
    ],
    [
      'open until midnight',
      'hours="Mo 09:00-24:00"',
      '2026-11-23T15:00Z',
      'Open now, closes Tuesday 12:00 AM',
    ],
    ['always open', 'hours="24/7"', '2026-11-23T15:00Z', 'Open now'],
    ['a week of whole days', 'hours="Mo-Su 00:00-24:00"', '2026-11-23T15:00Z', 'Open now'],
    [
      'a closed date',
      `${HOURS} closed="2026-11-23"`,
      '2026-11-23T15:00Z',
      'Closed, opens Tuesday 9:00 AM',
    ],
    [
      'a week from now',
      'hours="Mo 09:00-17:00"',
      '2026-11-23T23:00Z',
      'Closed, opens Monday, November 30 9:00 AM',
    ],
    [
      'six days from now, after a closed night that is not over',
      'hours="Fr 22:00-02:00" closed="2026-11-27"',
      '2026-11-28T06:00Z',
      'Closed, opens Friday 10:00 PM',
    ],
    [
      'the day the clock jumps forward',
      'hours="Su 09:00-17:00"',
      '2026-03-08T12:30Z',
      'Closed, opens 9:00 AM',
    ],
    [
      'the day the clock falls back',
      'hours="Su 09:00-17:00"',
      '2026-11-01T13:30Z',
      'Closed, opens 9:00 AM',
    ],
  ];
  for (const [what, attributes, instant, text] of texts) {
    it(`says: ${what}`, async () => {
      at(instant);
      const element = await contact(`phone="1" ${NEW_YORK} ${attributes}`);
      expect(state(element)).to.equal(text);
      expect(recorded.lines).to.deep.equal([]);
    });
  }

  it('shows the week, today marked in words and for machines', async () => {
    at('2026-11-23T15:00Z');
    const element = await contact(
      `phone="1" ${NEW_YORK} hours="Mo-Fr 09:00-12:00,13:00-17:00; Sa 00:00-24:00"`,
    );
    expect(rows(element)).to.deep.equal([
      'Monday (today) 9:00 AM–12:00 PM 1:00 PM–5:00 PM',
      ...['Tuesday', 'Wednesday', 'Thursday', 'Friday'].map(
        (day) => `${day} 9:00 AM–12:00 PM 1:00 PM–5:00 PM`,
      ),
      'Saturday Open 24 hours',
      'Sunday Closed',
    ]);
    expect(today(element)).to.deep.equal(['Monday (today)']);
    expect(part(element, 'hours-table')!.getAttribute('aria-label')).to.equal('Hours');
    for (const head of element.renderRoot.querySelectorAll('th')) {
      expect(head.scope).to.equal('row');
    }
  });

  it('marks by shape whether it is open', async () => {
    at('2026-11-23T15:00Z');
    const element = await contact(`phone="1" ${NEW_YORK} ${HOURS}`);
    const mark = () => getComputedStyle(part(element, 'hours-state')!, '::before').content;
    expect(mark()).to.contain('●');
    at('2026-11-23T23:00Z');
    element.requestUpdate();
    await element.updateComplete;
    expect(mark()).to.contain('○');
  });

  it('shows coming closed dates, today as closed, and past ones no more', async () => {
    at('2026-12-25T15:00Z');
    const element = await contact(
      `phone="1" ${NEW_YORK} ${HOURS} closed="2026-12-24 2026-12-25, 2027-01-01"`,
    );
    expect(textOf(part(element, 'hours'))).to.contain(
      'Closed on December 25, 2026 and January 1, 2027.',
    );
    expect(rows(element)[4]).to.equal('Friday (today) 9:00 AM–5:00 PM Closed Dec 25');
    expect(struck(element)).to.deep.equal(['Friday (today)']);
    expect(rows(element)[3]).to.equal('Thursday 9:00 AM–5:00 PM');
  });

  for (const [what, instant, zone, closed, expected] of [
    ['later this week', '2026-12-22T15:00Z', 'America/New_York', '2026-12-25', { 4: 'Dec 25' }],
    [
      'days in a row',
      '2026-12-22T15:00Z',
      'UTC',
      '2026-12-24 2026-12-25',
      { 3: 'Dec 24', 4: 'Dec 25' },
    ],
    [
      'past a year’s end',
      '2026-12-30T15:00Z',
      'UTC',
      '2027-01-01 2027-01-02',
      { 4: 'Jan 1', 5: 'Jan 2' },
    ],
    [
      'on a year’s last day',
      '2026-12-31T23:30Z',
      'America/New_York',
      '2026-12-31 2027-01-01',
      { 3: 'Dec 31', 4: 'Jan 1' },
    ],
    [
      'where the year has begun',
      '2026-12-31T15:00Z',
      'Pacific/Kiritimati',
      '2026-12-31 2027-01-01',
      { 4: 'Jan 1' },
    ],
    [
      'on the day the clock jumps forward',
      '2026-03-05T15:00Z',
      'America/New_York',
      '2026-03-08',
      { 6: 'Mar 8' },
    ],
    [
      'after it jumped forward today',
      '2026-03-08T07:30Z',
      'America/New_York',
      '2026-03-08',
      { 6: 'Mar 8' },
    ],
    ['on the day the clock falls back', '2026-10-26T03:59Z', 'America/New_York', '2026-11-01', {}],
    ['a minute later', '2026-10-26T04:00Z', 'America/New_York', '2026-11-01', { 6: 'Nov 1' }],
    [
      'in the last of its 25 hours',
      '2026-11-02T04:59Z',
      'America/New_York',
      '2026-11-01 2026-11-02',
      { 6: 'Nov 1' },
    ],
    ['next week', '2026-12-22T15:00Z', 'UTC', '2026-12-28 2027-12-25', {}],
  ] as const) {
    it(`show a closed date in the week’s row: ${what}`, async () => {
      at(instant);
      const element = await contact(
        `phone="1" hours="Mo-Su 09:00-12:00,13:00-17:00" time-zone="${zone}" closed="${closed}"`,
      );
      const dates = expected as Readonly<Record<number, string>>;
      expect(
        [...element.renderRoot.querySelectorAll('td')].map((cell) => [
          textOf(cell.querySelector('s')),
          textOf(cell.lastElementChild),
        ]),
      ).to.deep.equal(
        Array.from({ length: 7 }, (_, day) =>
          dates[day]
            ? ['9:00 AM–12:00 PM 1:00 PM–5:00 PM', `Closed ${dates[day]}`]
            : ['', '1:00 PM–5:00 PM'],
        ),
      );
    });
  }

  it('say once that a day without hours is closed, and keep struck ones from being read out', async () => {
    at('2026-12-22T15:00Z');
    const element = await contact(`phone="1" ${NEW_YORK} ${HOURS} closed="2026-12-26 2026-12-27"`);
    expect(rows(element).slice(5)).to.deep.equal([
      'Saturday 10:00 AM–2:00 PM Closed Dec 26',
      'Sunday Closed',
    ]);
    expect(element.renderRoot.querySelector('s')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('are in the clinic’s zone, said where the visitor’s differs', async () => {
    at('2026-11-23T15:00Z');
    const element = await contact(`phone="1" ${HOURS} time-zone="Pacific/Kiritimati"`);
    expect(state(element)).to.equal('Closed, opens 9:00 AM');
    expect(today(element)).to.deep.equal(['Tuesday (today)']);
    expect(textOf(part(element, 'hours'))).to.contain('Times are Kiritimati time.');
    element.timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    await element.updateComplete;
    expect(textOf(part(element, 'hours'))).not.to.contain('Times are');
  });

  it('tell their zone where only the clock now, or at the next change, differs', async () => {
    const { DateTimeFormat } = Intl;
    // The visitor lives by Greenwich's time, winter and summer.
    Intl.DateTimeFormat = function (locale: string, options: Intl.DateTimeFormatOptions) {
      return new DateTimeFormat(locale, { ...options, timeZone: options.timeZone ?? 'UTC' });
    } as unknown as typeof DateTimeFormat;
    try {
      for (const [instant, zone, said] of [
        ['2026-03-28T12:00Z', 'Europe/London', 'Times are London time.'],
        ['2026-10-24T12:00Z', 'Europe/London', 'Times are London time.'],
        ['2026-11-28T12:00Z', 'Europe/London', ''],
        ['2026-11-28T12:00Z', 'America/New_York', 'Times are New York time.'],
      ] as const) {
        at(instant);
        const element = await contact(`phone="1" hours="Mo 09:00-17:00" time-zone="${zone}"`);
        expect(textOf(part(element, 'hours')!.lastElementChild), instant).to.equal(said);
      }
    } finally {
      Intl.DateTimeFormat = DateTimeFormat;
    }
  });

  it('keep themselves current with one timer', async () => {
    at('2026-11-23T21:59Z');
    const element = await contact(`phone="1" ${NEW_YORK} ${HOURS}`);
    expect(state(element)).to.equal('Open now, closes 5:00 PM');
    expect(timers.map(({ delay }) => delay)).to.deep.equal([60_050]);
    at('2026-11-23T22:00:00.050Z');
    timers[0]!.run();
    await element.updateComplete;
    expect(state(element)).to.equal('Closed, opens Tuesday 9:00 AM');
    expect(timers).to.have.length(2);
    // Midnight: another today.
    expect(timers[1]!.delay).to.equal(7 * 3_600_000);
    at('2026-11-24T05:00:00.050Z');
    timers[1]!.run();
    await element.updateComplete;
    expect(state(element)).to.equal('Closed, opens 9:00 AM');
    expect(today(element)).to.deep.equal(['Tuesday (today)']);
  });

  it('do not break within a time', async () => {
    at('2026-11-28T20:00Z');
    const element = await contact(`phone="1" ${NEW_YORK} ${HOURS}`);
    expect(part(element, 'hours-state')!.textContent).to.contain('opens Monday 9:00\u00a0AM');
    expect(part(element, 'hours-table')!.textContent).to.contain('10:00\u00a0AM–2:00\u00a0PM');
  });

  it('have each range on one line in a card on a phone, today as well', async () => {
    for (const instant of ['2026-11-23T15:00Z', '2026-11-25T15:00Z']) {
      at(instant);
      const element = await contact(`phone="1" ${NEW_YORK} hours="Mo-Su 10:00-12:00"`);
      element.style.cssText = 'width:288px;font:16px sans-serif';
      const ranges = [...element.renderRoot.querySelectorAll('td bdi')];
      expect(ranges).to.have.length(7);
      for (const range of ranges) expect(range.getBoundingClientRect().height).to.be.below(30);
    }
  });

  for (const [type, target] of [
    ['visibilitychange', document],
    ['pageshow', window],
    // The machine slept, and the page was in view all the while.
    ['scroll', document],
    ['focusin', document.body],
  ] as const) {
    it(`catch up after the tab slept: ${type}`, async () => {
      at('2026-11-23T15:00Z');
      const element = await contact(`phone="1" ${NEW_YORK} ${HOURS}`);
      at('2026-11-28T20:00Z');
      target.dispatchEvent(new Event(type));
      await element.updateComplete;
      expect(state(element)).to.equal('Closed, opens Monday 9:00 AM');
    });
  }

  it('ask for nothing anew where they are gone, or the element is', async () => {
    at('2026-11-23T15:00Z');
    const [gone, removed] = [
      await contact(`phone="1" ${NEW_YORK} ${HOURS}`),
      await contact(`phone="1" ${NEW_YORK} ${HOURS}`),
    ];
    gone.hours = '';
    await gone.updateComplete;
    removed.remove();
    let asked = 0;
    gone.requestUpdate = removed.requestUpdate = () => asked++;
    at('2026-11-28T20:00Z');
    document.dispatchEvent(new Event('scroll'));
    expect(asked).to.equal(0);
  });

  it('leave no timer behind', async () => {
    at('2026-11-23T15:00Z');
    const { clearTimeout } = globalThis;
    const cleared: unknown[] = [];
    globalThis.clearTimeout = (id) => {
      cleared.push(id);
      clearTimeout(id);
    };
    try {
      const element = await contact(`phone="1" ${NEW_YORK} ${HOURS}`);
      element.requestUpdate();
      await element.updateComplete;
      const [first, timer] = timers;
      expect(cleared).to.contain(first!.id);
      element.remove();
      expect(cleared).to.contain(timer!.id);
      await element.updateComplete;
      element.hours = 'Mo 10:00-11:00';
      await element.updateComplete;
      expect(timers).to.have.length(2);
    } finally {
      globalThis.clearTimeout = clearTimeout;
    }
  });

  it('that cannot be read are shown as written, with no claim and one warning', async () => {
    const element = await contact(
      `phone="1" ${NEW_YORK} hours="By appointment, <b>evenings</b> too"`,
    );
    expect(textOf(part(element, 'hours'))).to.equal('Hours By appointment, <b>evenings</b> too');
    expect(part(element, 'hours-state')).to.equal(null);
    expect(part(element, 'hours')!.querySelector('p')!.dir, 'in any script').to.equal('auto');
    expect(recorded.lines).to.have.length(1);
    expect(recorded.lines[0]).to.contain('cannot be read');
    element.hours = 'Mo 09:00-17:00';
    await element.updateComplete;
    expect(part(element, 'hours-state')).not.to.equal(null);
  });

  it('that cannot be read leave the closed dates in view', async () => {
    at('2026-11-23T15:00Z');
    const element = await contact(
      `phone="1" ${NEW_YORK} hours="By appointment" closed="2026-11-22 2026-12-25"`,
    );
    expect(textOf(part(element, 'hours'))).to.equal(
      'Hours By appointment Closed on December 25, 2026.',
    );
  });

  it('that overlap to more than a day are a whole day', async () => {
    at('2026-11-23T15:00Z');
    const element = await contact(
      `phone="1" ${NEW_YORK} hours="Mo 00:00-24:00; Mo 22:00-02:00; Tu 09:00-12:00, Tu 11:00-13:00"`,
    );
    expect(rows(element).slice(0, 2)).to.deep.equal([
      'Monday (today) Open 24 hours',
      'Tuesday 9:00 AM–1:00 PM',
    ]);
    expect(state(element)).to.equal('Open now, closes Tuesday 2:00 AM');
  });

  it('without a time zone are the visitor’s, with a warning', async () => {
    at('2026-11-23T15:00Z');
    const element = await contact(`phone="1" ${HOURS}`);
    expect(state(element)).to.match(/^(Open now|Closed)/);
    expect(recorded.lines).to.have.length(1);
    expect(recorded.lines[0]).to.contain('need time-zone');
    expect(textOf(part(element, 'hours'))).not.to.contain('Times are');
  });

  it('in a zone that does not exist are the visitor’s, with one warning', async () => {
    const element = await contact(`phone="1" ${HOURS} time-zone="Mars/Olympus"`);
    expect(state(element)).to.match(/^(Open now|Closed)/);
    expect(recorded.lines).to.have.length(1);
    expect(recorded.lines[0]).to.contain('Mars/Olympus');
  });

  it('leave out closed dates that are none, with a warning', async () => {
    at('2026-12-25T15:00Z');
    const element = await contact(
      `phone="1" ${NEW_YORK} ${HOURS} closed="2026-12-25 2026-02-30 christmas"`,
    );
    expect(element.closed).to.equal('2026-12-25');
    expect(state(element)).to.equal('Closed, opens Saturday 10:00 AM');
    expect(recorded.lines).to.have.length(1);
  });

  it('are absent without hours', async () => {
    const element = await contact(`phone="1" ${NEW_YORK}`);
    expect(part(element, 'hours')).to.equal(null);
    expect(recorded.lines).to.deep.equal([]);
  });
});
