/** Criteria no element can meet or miss by itself, and who answers for them. */
export const beyond: readonly (readonly [criteria: string, reason: string])[] = [
  ['1.2.1 – 1.2.5', 'There is no audio and no video.'],
  [
    '1.3.3 Sensory characteristics',
    'No text refers to a place, shape or colour on the screen; texts are reviewed by people.',
  ],
  ['1.3.5 Identify input purpose', 'No field asks for anything about the reader.'],
  ['1.4.2 Audio control', 'Nothing makes a sound.'],
  [
    '2.2.1 Timing adjustable',
    'Nothing ends by time. okr-presenter turns by time only where it is played, and can be paused.',
  ],
  [
    '2.4.1, 2.4.2, 2.4.5, 3.1.1, 3.2.3, 3.2.4, 3.2.6',
    'Blocks, titles, ways, the language of the page, navigation and help belong to the page around the elements.',
  ],
  [
    '3.3.3 Error suggestion',
    'okr-check-in and okr-editor take entries: their tests find the way out in the words beside the field.',
  ],
  [
    '3.3.4 Error prevention, 3.3.7 Redundant entry, 3.3.8 Accessible authentication',
    'No contract, no payment, no steps and no sign-in; what was entered can be corrected.',
  ],
];
