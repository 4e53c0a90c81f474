import { FormRefusal } from '../../components/form-refusal';
import type { FormErrors } from '../../try-form';
import { StepFields } from '../components/step-fields';
import type { Deed } from './deed';

/** The form of one deed, as it was typed where it was refused. */
export const DeedForm = ({ deed, errors }: { deed: Deed; errors: FormErrors | null }) => (
  <form method="post" action={deed.at} class="stack" novalidate>
    {deed.hint && <p class="quiet">{deed.hint}</p>}
    {errors?.status !== 412 && <FormRefusal message={errors?.message} />}
    {Object.entries(deed.hidden ?? {}).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <StepFields of={deed.name} fields={deed.fields} errors={errors} given={deed.given ?? {}} />
    <button type="submit">{deed.button}</button>
  </form>
);
