import { ReasonProperty } from '../requests/is-text';

/** "Explained because …" */
export class ExplanationInputDto {
  @ReasonProperty('The two figures are of different days')
  reason: string;
}
