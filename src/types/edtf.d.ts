declare module 'edtf' {
  /** Parses an EDTF expression; throws where it is none. */
  export default function edtf(expression: string): unknown;
}
