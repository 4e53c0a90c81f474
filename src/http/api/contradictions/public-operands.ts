import { toPublicId } from '../../../platform/ids/public-id';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The operands of a contradiction as they may leave the service: the only rows they name are claims. */
export function publicOperands(operand: unknown): unknown {
  if (typeof operand === 'string') return UUID.test(operand) ? toPublicId('clm', operand) : operand;
  if (Array.isArray(operand)) return operand.map(publicOperands);
  if (typeof operand !== 'object' || operand === null) return operand;
  return Object.fromEntries(Object.entries(operand).map(([name, value]) => [name, publicOperands(value)]));
}
