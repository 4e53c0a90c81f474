// What people have done at the desk of the pictures, oldest first. A claim is named by how its text begins.

export const RULED = [
  {
    claim: '67 people were on board',
    tags: ['crash', 'figures'],
    harm: 2,
    readings: [
      [
        'reviewer',
        'true',
        'The flight register lists 67 names, and three outlets of different owners have the same number.',
      ],
      ['editor', 'true', 'The register compared its list with the boarding records. Nothing speaks against it.'],
    ],
    cites: ['Caspian Flight Register', 'Lowmarsh Gazette'],
    publish: true,
  },
  {
    claim: 'The signing of an agreement involving Ilham Aliyev and Vladimir Putin took place on 22 February 2022',
    tags: ['diplomacy'],
    harm: 2,
    readings: [
      [
        'reviewer',
        'true',
        'Two days before the invasion, says the Despatch at the time; the Review gives the same day.',
      ],
      ['editor', 'true', 'Both give the day independently of one another.'],
    ],
    cites: ['Kettlewell Despatch', 'Dnieper Review'],
    publish: true,
  },
  {
    claim: 'The signing of an agreement involving Ilham Aliyev and Vladimir Putin took place on 23 February 2022',
    tags: ['diplomacy'],
    readings: [
      ['reviewer', 'false', 'One late retelling against two reports that agree on the day before.'],
      ['editor', 'false', 'No source for the 23rd other than this one.'],
    ],
    cites: ['Fennimore Post', 'Kettlewell Despatch'],
    publish: true,
  },
  {
    claim: '38 people died',
    tags: ['crash', 'figures'],
    harm: 3,
    reach: 3,
    readings: [
      ['reviewer', 'true', 'The count after the search ended; 38 and 29 survivors make the 67 who were aboard.'],
      ['editor', 'true', 'It adds up with those aboard and those who lived, each from other sources.'],
    ],
    cites: ['Lowmarsh Gazette', 'Dnieper Review'],
    publish: true,
  },
  {
    claim: '42 people died',
    tags: ['crash', 'figures'],
    harm: 3,
    reach: 2,
    readings: [
      ['reviewer', 'false', 'No other source has 42, and with 29 survivors it would be more than were aboard.'],
      ['editor', 'mostly_false', 'An early count that was never corrected; the order of magnitude is right.'],
      ['admin', 'false', 'A number of dead is right or wrong. This one has been wrong since the search ended.'],
    ],
    cites: ['Tidewater Echo', 'Lowmarsh Gazette'],
    publish: true,
  },
  {
    claim: '27 people survived',
    tags: ['crash', 'figures'],
    harm: 2,
    readings: [
      [
        'reviewer',
        'false',
        '38 dead and 27 survivors leave two of the 67 aboard unaccounted for, in the same sentence.',
      ],
      ['editor', 'false', 'Refuted by its own sum.'],
    ],
    cites: ['Fennimore Post', 'Lowmarsh Gazette'],
    publish: true,
  },
  {
    claim: 'The crash of the Azerbaijani airliner near Aktau happened in December 2024',
    tags: ['crash'],
    readings: [
      ['editor', 'true', 'Less exact than it could be, and right.'],
      ['reviewer', 'true', 'The 25th lies in it.'],
    ],
    cites: ['Fennimore Post', 'Caspian Flight Register'],
    publish: true,
  },
  {
    claim: 'Ukrainian drone is behind the crash',
    tags: ['crash', 'blame'],
    harm: 3,
    reach: 2,
    readings: [
      ['reviewer', 'false', 'One paper says so, names nobody who saw it and says that it needs no evidence.'],
      [
        'editor',
        'unverifiable',
        'Nobody else has looked at it. I would not say more before the report on the recorders.',
      ],
    ],
    cites: ['The Daily Thunderclap'],
  },
  {
    claim: 'Russian troops have been stationed in Nagorno-Karabakh',
    tags: ['karabakh'],
    readings: [
      ['reviewer', 'outdated', 'Right when it was written in 2022. The troops were withdrawn in 2024.'],
      ['admin', 'outdated', 'Both reports are right, each in its time.'],
    ],
    cites: ['Kettlewell Despatch', 'Dnieper Review'],
  },
  {
    claim: "Shelling hit Azerbaijan's consulate",
    tags: ['kharkiv'],
    harm: 2,
    readings: [
      ['reviewer', 'mostly_true', 'Reported at the time; the visit a week later saw the front of the building only.'],
    ],
    cites: ['Kettlewell Despatch', 'Quillham Observer'],
  },
];

/** Steps that end without a ruling: claim, step, why. */
export const SET_ASIDE = [
  ['This newspaper has looked', 'not-checkable', 'Says nothing that could be checked.'],
  [
    'At least 7 Azerbaijani citizens died',
    'evidence-requests',
    'Both pieces are one text. Ask the foreign ministry for a list.',
  ],
];

/** Somebody is in the middle of this one. */
export const IN_HAND = {
  claim: 'Russian air defence (Pantsir-S1)',
  harm: 3,
  reach: 3,
  tags: ['crash', 'blame'],
  comments: [
    ['reviewer', '@Ed Editor the denial stands in the same article as the claim. Is there a second outlet for either?'],
    ['editor', 'Not yet, @Rita Reviewer. The report on the flight recorders is due; until then say who denies.'],
  ],
  asked: {
    asked: 'Press office of the Kremlin',
    askedHow: 'By e-mail',
    question: 'What brought the airliner down, in the view of the Russian government?',
  },
  draft: {
    rating: 'half_true',
    rationale: 'The Review quotes people who have seen the wreckage, and carries the denial of the Kremlin in full. ',
  },
  cites: ['Dnieper Review'],
};

export const EXPLAINED = ['42', 'The Echo printed an early count of the evening and has not corrected it since.'];
