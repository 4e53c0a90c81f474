// Time against size, both on logarithmic scales: a straight line of slope 1 grows as the work does.
const [WIDTH, HEIGHT] = [720, 420];
const EDGE = { left: 70, right: 20, top: 30, bottom: 110 };
const COLOURS = ['#0b5cad', '#b3261e', '#1b7f3b', '#7a3fb3', '#8a5a00', '#00737a'];

const log = Math.log10;
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const size = (power) => ['1', '10', '100', '1,000', '10,000', '100,000', '10⁶', '10⁷', '10⁸'][power] ?? `10^${power}`;
const time = (power) => (power < 0 ? `${10 ** power} ms` : power < 3 ? `${10 ** power} ms` : `${10 ** (power - 3)} s`);

/** @returns an SVG of every row that has `points`, [size, ms]; null where none has */
export function drawGrowth(results) {
  const curves = results.flatMap(({ rows }) => rows.filter(({ points }) => points));
  const all = curves.flatMap(({ points }) => points);
  if (all.length === 0) return null;
  const range = (at) => [
    Math.floor(log(Math.min(...all.map((p) => p[at])))),
    Math.ceil(log(Math.max(...all.map((p) => p[at])))),
  ];
  const [[fromX, toX], [fromY, toY]] = [range(0), range(1)];
  const x = (value) => EDGE.left + ((log(value) - fromX) / (toX - fromX)) * (WIDTH - EDGE.left - EDGE.right);
  const y = (value) =>
    HEIGHT - EDGE.bottom - ((log(value) - fromY) / (toY - fromY)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const marks = [];
  for (let power = fromX; power <= toX; power++) {
    const at = x(10 ** power).toFixed(1);
    marks.push(
      `<path class="grid" d="M${at} ${EDGE.top}V${HEIGHT - EDGE.bottom}"/><text x="${at}" y="${HEIGHT - EDGE.bottom + 18}" text-anchor="middle">${size(power)}</text>`,
    );
  }
  for (let power = fromY; power <= toY; power++) {
    const at = y(10 ** power).toFixed(1);
    marks.push(
      `<path class="grid" d="M${EDGE.left} ${at}H${WIDTH - EDGE.right}"/><text x="${EDGE.left - 8}" y="${at}" dy=".35em" text-anchor="end">${time(power)}</text>`,
    );
  }
  const lines = curves.map(({ what, unit, exponent, points }, i) => {
    const colour = COLOURS[i % COLOURS.length];
    const path = points.map(([n, ms], k) => `${k === 0 ? 'M' : 'L'}${x(n).toFixed(1)} ${y(ms).toFixed(1)}`).join('');
    const dots = points
      .map(([n, ms]) => `<circle cx="${x(n).toFixed(1)}" cy="${y(ms).toFixed(1)}" r="3" fill="${colour}"/>`)
      .join('');
    const row = HEIGHT - EDGE.bottom + 42 + 18 * i;
    const key = `${what.split(/,| with | of a question/)[0]}: ${unit}, exponent ${exponent.toFixed(2)}`;
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}<path d="M${EDGE.left} ${row - 4}h24" stroke="${colour}" stroke-width="2"/><text x="${EDGE.left + 32}" y="${row}">${escaped(key)}</text>`;
  });
  const told = curves.map(({ what, exponent }) => `${what}: exponent ${exponent.toFixed(2)}`).join('. ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title told" font-family="sans-serif" font-size="12">
<title id="title">How time grows with size</title><desc id="told">${escaped(told)}</desc>
<style>.grid{stroke:#d0d0d0;fill:none}text{fill:#222}</style><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${marks.join('\n')}
${lines.join('\n')}
</svg>
`;
}
