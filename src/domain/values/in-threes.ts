/** The digits of a whole number in threes: "-1234567" is "-1,234,567". */
export function inThrees(whole: string): string {
  const digits = whole.replace('-', '');
  const leading = digits.length % 3;
  const threes = digits.slice(leading).match(/.{3}/gu) ?? [];
  const sign = whole.slice(0, whole.length - digits.length);
  return sign + (leading === 0 ? threes : [digits.slice(0, leading), ...threes]).join(',');
}
