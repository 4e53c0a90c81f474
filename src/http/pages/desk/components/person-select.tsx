interface PersonSelectProps {
  name: string;
  label: string;
  people: { id: string; name: string }[];
  chosen?: string | null | undefined;
  /** What the empty choice is called; without it somebody has to be chosen. */
  nobody?: string;
  form?: string;
}

/** One of the people who review here. */
export const PersonSelect = ({ name, label, people, chosen, nobody = 'choose', form }: PersonSelectProps) => (
  <label>
    {label}
    <select name={name} form={form}>
      <option value="">{nobody}</option>
      {people.map((person) => (
        <option key={person.id} value={person.id} selected={person.id === chosen}>
          {person.name}
        </option>
      ))}
    </select>
  </label>
);
