const KEYS: { keys: string[]; does: string }[] = [
  { keys: ['n'], does: 'take the next claim' },
  { keys: ['j', 'k'], does: 'go down and up in a list' },
  { keys: ['Enter'], does: 'open what is chosen in the list' },
  { keys: ['1', '9'], does: 'choose a rating and go on to its rationale' },
  { keys: ['r'], does: 'write the rationale' },
  { keys: ['Ctrl', 'Enter'], does: 'submit the ruling, also on a Mac with ⌘' },
  { keys: ['e'], does: 'open the next passage' },
  { keys: ['c'], does: 'cite the opened passage, or no longer' },
  { keys: ['s'], does: 'skip the claim' },
  { keys: ['z'], does: 'undo the last step' },
  { keys: ['/'], does: 'search' },
  { keys: ['Esc'], does: 'leave a text' },
  { keys: ['?'], does: 'show these keys' },
];

const JOINTS: Record<string, string> = { 1: ' to ', Ctrl: ' + ', j: ' and ' };

/** The keys of the desk. Opens and closes without a script of its own. */
export const KeyHelp = ({ enabled }: { enabled: boolean }) => (
  <div id="keys" popover="auto" role="dialog" aria-labelledby="keys-title">
    <h2 id="keys-title">Keys</h2>
    <p class="quiet">
      {enabled
        ? 'They rest while you type. You can switch them off in your account.'
        : 'They are switched off in your account.'}
    </p>
    <dl class="keys">
      {KEYS.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <>
                <kbd class="key">{key}</kbd>
                {keys.length > 1 && JOINTS[key]}
              </>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    <button type="button" popovertarget="keys" popovertargetaction="hide" autofocus>
      Close
    </button>
  </div>
);
