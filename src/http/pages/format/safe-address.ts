/** The address if it is one of the web, null for everything else (`javascript:`, `data:`, a bare path). */
export function safeAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return /^https?:$/.test(new URL(address).protocol) ? address : null;
}
