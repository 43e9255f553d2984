/** Visits of a course on a calendar: one row a week, one column a day. */
import { html, svg, type TemplateResult } from 'lit/html.js';

type Range = readonly [low: number, high: number];

/** Paths in a field of 10 units a day: every day, days with a visit, days that only some people need. */
export interface Calendar {
  readonly days: string;
  readonly visits: string;
  readonly perhaps: string;
}

/** Room for a week's name. */
const LABEL = 45;

/** Days of the week, from 0, that hold `count` visits: weekdays first, spread out. */
export const daysOf = (count: number): readonly number[] => {
  const visits = Math.min(7, count);
  return Array.from({ length: visits }, (_, index) =>
    Math.ceil((index * Math.max(5, visits)) / visits),
  );
};

/** The longest usual course spread evenly over its weeks; the visits beyond the shortest are `perhaps`. */
export const layOut = (visits: Range, weeks: Range, span: number): Calendar => {
  const paths = { days: '', visits: '', perhaps: '' };
  const length = Math.max(1, Math.ceil(weeks[1]));
  let done = 0;
  for (let week = 0; week < Math.max(length, span); week++) {
    const due = week < length ? Math.round((visits[1] * (week + 1)) / length) : done;
    const on = daysOf(due - done);
    const sure = visits[0] - done;
    for (let day = 0; day < 7; day++) {
      const order = on.indexOf(day);
      const [x, y] = [day * 10 + LABEL, week * 10 + 5];
      if (order < 0) paths.days += `M${x + 5} ${y}h.1`;
      else
        paths[order < sure ? 'visits' : 'perhaps'] += `M${x + 2} ${y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0`;
    }
    done = due;
  }
  return paths;
};

/** All calendars of a row share `span`, the weeks drawn, so that their lengths can be compared. */
export const courseFigure = (
  visits: Range,
  weeks: Range,
  span: number,
  labels: readonly string[],
  caption: string,
): TemplateResult => {
  const drawn = layOut(visits, weeks, span);
  const height = Math.max(span, weeks[1]);
  return html`<figure class="course" part="figure">
    <svg viewBox="0 0 115 ${height * 10}" width="11.5em" height="${height}em" aria-hidden="true">
      <path class="day" d=${drawn.days} />
      <path class="yes" d=${drawn.visits} />
      <path class="no" d=${drawn.perhaps} />
      ${labels.map((label, week) => svg`<text y=${week * 10 + 7.5}>${label}</text>`)}
    </svg>
    <p class="aside">${caption}</p>
  </figure>`;
};
