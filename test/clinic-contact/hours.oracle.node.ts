/**
 * The state of the hours against a slow and simple second opinion, around every jump of the clock: minute by minute,
 * a clinic is open when the clock on its wall shows a time between two that are written on its door.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clockOf, dateOf, parseHours, stateAt } from '../../src/clinic-contact/hours.ts';

const MINUTE = 60_000;
const WINDOW = 10 * 1440;

interface Moment {
  readonly date: string;
  /** Sunday is 0. */
  readonly day: number;
  readonly minutes: number;
}

/** What is written on the door: days (Sunday is 0), from, to; past 24 hours on the next day. */
type Door = readonly (readonly [days: readonly number[], from: number, to: number])[];

const ALL = [0, 1, 2, 3, 4, 5, 6];
const WORK = [1, 2, 3, 4, 5];
const h = (hours: number, minutes = 0) => hours * 60 + minutes;

const doors: readonly (readonly [written: string, door: Door])[] = [
  [
    'Mo-Fr 09:00-17:00; Sa 10:00-14:00',
    [
      [WORK, h(9), h(17)],
      [[6], h(10), h(14)],
    ],
  ],
  [
    'Mo-Fr 09:00-17:00, Sa 10:00-14:00',
    [
      [WORK, h(9), h(17)],
      [[6], h(10), h(14)],
    ],
  ],
  [
    'mo – fr 9:00 — 17:00 ; sa 10:00-14:00;',
    [
      [WORK, h(9), h(17)],
      [[6], h(10), h(14)],
    ],
  ],
  [
    'Mo, We ,Fr 08:30-12:15, 13:45-18:00',
    [
      [[1, 3, 5], h(8, 30), h(12, 15)],
      [[1, 3, 5], h(13, 45), h(18)],
    ],
  ],
  ['Fr-Su 22:00-04:00', [[[5, 6, 0], h(22), h(28)]]],
  [
    'Sa-Mo 18:00-24:00; Su-Tu 00:00-06:30',
    [
      [[6, 0, 1], h(18), h(24)],
      [[0, 1, 2], 0, h(6, 30)],
    ],
  ],
  ['24/7', [[ALL, 0, h(24)]]],
  ['Mo-Su 00:00-24:00', [[ALL, 0, h(24)]]],
  ['Sa-Su 24/7', [[[6, 0], 0, h(24)]]],
  ['Su 05:00-23:59', [[[0], h(5), h(23, 59)]]],
  ['Mo 09:00-12:00; Mo 11:00-15:00; Mo 15:00-16:00', [[[1], h(9), h(16)]]],
  ['23:30-00:30', [[ALL, h(23, 30), h(24, 30)]]],
  ['Th\u00a020:00-19:00', [[[4], h(20), h(43)]]],
];

/** The clocks' jumps, forth and back, within each window. */
const windows: readonly (readonly [zone: string, start: string])[] = [
  ['America/New_York', '2026-03-04T00:00Z'],
  ['America/New_York', '2026-10-28T00:00Z'],
  ['Europe/London', '2026-03-25T00:00Z'],
  ['Europe/London', '2026-10-21T00:00Z'],
  ['Australia/Lord_Howe', '2026-04-01T00:00Z'],
  ['Australia/Lord_Howe', '2026-09-30T00:00Z'],
  ['Africa/Casablanca', '2026-02-11T00:00Z'],
  ['Africa/Casablanca', '2026-03-18T00:00Z'],
  ['Pacific/Apia', '2021-03-31T00:00Z'],
  ['Pacific/Apia', '2020-09-23T00:00Z'],
  ['Pacific/Apia', '2011-12-26T00:00Z'],
  ['Asia/Kathmandu', '2026-11-20T00:00Z'],
  ['America/St_Johns', '2026-10-28T00:00Z'],
  ['Africa/Cairo', '2026-04-20T00:00Z'],
  ['Africa/Cairo', '2026-10-25T00:00Z'],
  ['America/Havana', '2026-03-04T00:00Z'],
  ['America/Santiago', '2026-09-02T00:00Z'],
  ['Antarctica/Troll', '2026-10-21T00:00Z'],
  ['Pacific/Chatham', '2026-04-01T00:00Z'],
];

const parts = (zone: string) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (instant: number): Moment => {
    const of = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, value]),
    );
    return {
      date: `${of.year}-${of.month}-${of.day}`,
      day: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(of.weekday!),
      minutes: Number(of.hour) * 60 + Number(of.minute),
    };
  };
};

const dayBefore = (date: string) => new Date(Date.parse(date) - 864e5).toISOString().slice(0, 10);

const isOpen = (door: Door, { date, day, minutes }: Moment, closed: readonly string[]) => {
  const yesterday = (day + 6) % 7;
  return door.some(
    ([days, from, to]) =>
      (days.includes(day) && !closed.includes(date) && minutes >= from && minutes < to) ||
      (days.includes(yesterday) &&
        !closed.includes(dayBefore(date)) &&
        minutes + 1440 >= from &&
        minutes + 1440 < to),
  );
};

describe('hours, minute by minute', () => {
  for (const [zone, from] of windows) {
    test(`${zone} from ${from.slice(0, 10)}`, () => {
      const start = Date.parse(from);
      const read = parts(zone);
      const clock = clockOf(zone);
      const moments = Array.from({ length: WINDOW }, (_, n) => read(start + n * MINUTE));
      // A minute that is shown twice belongs to nobody; nor do those of a range whose edge is in it.
      const shown = new Map<string, number>();
      for (const { date, minutes } of moments) {
        const key = `${date} ${minutes}`;
        shown.set(key, (shown.get(key) ?? 0) + 1);
      }
      const twice = moments.map(({ date, minutes }) => shown.get(`${date} ${minutes}`)! > 1);
      let compared = 0;
      for (const [written, door] of doors) {
        const week = parseHours(written);
        assert.ok(week, written);
        for (const closed of [[], [4, 5].map((n) => dateOf(Math.floor(start / 864e5) + n))]) {
          const open = moments.map((moment) => isOpen(door, moment, closed));
          for (let at = 1441; at < WINDOW - 1440; at += 211) {
            if (twice[at]) continue;
            const now = start + at * MINUTE;
            const state = stateAt(week, closed, clock, now);
            const what = `${written} but ${closed.join()} at ${new Date(now).toISOString()}`;
            assert.equal(state.open, open[at], what);
            const next = open.findIndex((value, n) => n > at && value !== open[at]);
            if (next >= 0 && !twice.slice(at, next + 61).some(Boolean)) {
              assert.equal(state.change, start + next * MINUTE, what);
              compared++;
            }
          }
        }
      }
      assert.ok(compared > 400, `${compared}`);
    });
  }
});

describe('hours of forty kinds that cannot be read', () => {
  for (const written of [
    ';',
    ' ; ;',
    ',',
    '-',
    ':',
    'Mo',
    'Mo-Fr',
    'Mo-Fr;',
    'closed',
    'Open',
    'Always',
    'By appointment',
    'Mo-Fr 9-5',
    'Mo-Fr 9am-5pm',
    'Mo-Fr 9:00 AM - 5:00 PM',
    'Mo-Fr 09.00-17.00',
    'Mo-Fr 0900-1700',
    'Mo-Fr 09h00-17h00',
    'Mo-Fr 09:00',
    'Mo-Fr 09:00-',
    'Mo-Fr -17:00',
    'Mo-Fr 09:00-17:00-19:00',
    'Mo-Fr 09:00+',
    'Mo-Fr 09:0-17:00',
    'Mo-Fr 009:00-17:00',
    'Mo-Fr 09:00-17:60',
    'Mo-Fr 24:00-02:00',
    'Mo-Fr 20:00-26:00',
    'Mo-Fr 09:00-09:00',
    'Su 00:00-00:00',
    'Monday-Friday 09:00-17:00',
    'Mon-Fri 09:00-17:00',
    'Lu-Ve 09:00-17:00',
    'M-F 09:00-17:00',
    'MoTu 09:00-17:00',
    'Mo/Tu 09:00-17:00',
    'Mo-Fr 09:00-17:00 except holidays',
    'Mo-Fr 09:00-17:00; PH off',
    'Mo-Fr 09:00-17:00; Sa by appointment',
    'Mo[1] 09:00-17:00',
    'week 1-53 Mo 09:00-17:00',
    'sunrise-sunset',
    '24/7/365',
    '24h',
    'Mo-Fr ٠٩:٠٠-١٧:٠٠',
    'Mo-Fr 09:00−17:00',
    'constructor 09:00-17:00',
    '{"opens":"09:00"}',
  ]) {
    test(JSON.stringify(written), () => assert.equal(parseHours(written), undefined));
  }
});
