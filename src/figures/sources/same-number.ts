/** Whether two decimals are one number, up to the nine digits a fraction is printed with. */
export function isSameNumber(a: string | number, b: string | number): boolean {
  const [x, y] = [Number(a), Number(b)];
  return Math.abs(x - y) <= 1e-8 * Math.max(1, Math.abs(x), Math.abs(y));
}
