/** The id that readers see: three letters that say what it names, and the digits of the uuid. */
export function publicId(prefix: 'clm' | 'qst' | 'evt' | 'evd' | 'pub' | 'art' | 'stm' | 'con', uuid: string): string {
  return `${prefix}_${uuid.replaceAll('-', '')}`;
}
