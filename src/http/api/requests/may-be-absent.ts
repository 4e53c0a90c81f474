import { ValidateIf } from 'class-validator';

/** A member that may be left out, but not be null: class-validator's IsOptional takes both, and null gets to where only text is expected. */
export const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
