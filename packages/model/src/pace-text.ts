import type { Explanation } from './explanation.ts';
import { finite } from './finite.ts';
import { judge, type Pace } from './pace.ts';
import type { ReaderFormat } from './reader-format.ts';
import { roundedTruthfully } from './rounded-truthfully.ts';

/** Why a pace is what it is, for its reader. */
export function paceText({ inputs }: Explanation, format: ReaderFormat): string {
  const { say, number, percent } = format;
  const { progress, gap, kind, isInBand } = inputs;
  const day = finite(inputs['day'], ['inputs', 'day']);
  const days = finite(inputs['days'], ['inputs', 'days']);
  const earlyDays = finite(inputs['earlyDays'], ['inputs', 'earlyDays']);
  const onTrack = finite(inputs['onTrackFrom'], ['inputs', 'onTrackFrom']);
  const behind = finite(inputs['behindFrom'], ['inputs', 'behindFrom']);
  const judged = {
    progress: typeof progress === 'number' ? progress : null,
    gap: typeof gap === 'number' ? gap : null,
    kind,
    isInBand: isInBand === true,
    days: { ordinal: day, total: days },
    thresholds: { onTrack, behind },
  };
  const pace = judge(judged);
  if (pace === null) {
    return say(
      'Stufen haben kein Tempo, denn sie steigen in Sprüngen.',
      'Steps have no pace, for they rise in leaps.',
    );
  }
  const verdict = verdictOf(pace, format);
  if (kind === 'maintain' && pace !== 'open') {
    const where =
      isInBand === true
        ? say('im Band', 'in its band')
        : say('außerhalb des Bands', 'outside its band');
    return say(
      `Der neueste Wert liegt ${where}, also ${verdict}.`,
      `The newest value lies ${where}, so ${verdict}.`,
    );
  }
  switch (pace) {
    case 'open':
      return say(
        'Noch gibt es keinen Fortschritt, darum ist das Tempo offen.',
        'There is no progress yet, so the pace is open.',
      );
    case 'achieved':
      return say(`${percent(1)} sind erreicht.`, `${percent(1)} is reached.`);
    case 'early':
      return day < 1
        ? say('Der Zyklus hat noch nicht begonnen.', 'The cycle has not begun yet.')
        : say(
            `Es ist Tag ${day} von ${days}; bis Tag ${earlyDays} wird das Tempo noch nicht beurteilt.`,
            `It is day ${day} of ${days}; up to day ${earlyDays} the pace is not judged yet.`,
          );
    default: {
      const points = roundedTruthfully(finite(gap, ['inputs', 'gap']) * 100, (each) =>
        judge({ ...judged, gap: each / 100 }),
      );
      const expected = percent(finite(inputs['expected'], ['inputs', 'expected']));
      const reached = percent(finite(progress, ['inputs', 'progress']));
      const when =
        day > days
          ? say(
              `Nach dem Ende des Zyklus sind ${expected} zu erwarten`,
              `After the end of the cycle ${expected} is expected`,
            )
          : say(
              `Am ${day}. von ${days} Tagen wären ${expected} zu erwarten`,
              `On day ${day} of ${days}, ${expected} would be expected`,
            );
      return say(
        `${when}, erreicht sind ${reached}: ${distance(points, format)}, also ${verdict}. Im Plan heißt ${border(onTrack, format)}, hinter Plan ${border(behind, format)}.`,
        `${when}, and ${reached} is reached: ${distance(points, format)}, so ${verdict}. On track means ${border(onTrack, format)}, behind means ${border(behind, format)}.`,
      );
    }
  }

  function border(threshold: number, { say: wording }: ReaderFormat): string {
    const size = number(Math.round(Math.abs(threshold) * 1e6) / 1e4);
    return threshold > 0
      ? wording(`ab ${size} voraus`, `from ${size} ahead`)
      : wording(`bis ${size} dahinter`, `up to ${size} behind`);
  }
}

function distance(points: number, { say, number }: ReaderFormat): string {
  if (points === 0) return say('so viel wie erwartet', 'as much as expected');
  const size = Math.abs(points);
  const counted = say(
    `${number(size)} ${size === 1 ? 'Prozentpunkt' : 'Prozentpunkte'}`,
    `${number(size)} percentage ${size === 1 ? 'point' : 'points'}`,
  );
  return points < 0
    ? say(`${counted} dahinter`, `${counted} behind`)
    : say(`${counted} voraus`, `${counted} ahead`);
}

/** The paces that are a verdict, by their names in the elements. */
function verdictOf(pace: Pace, { say }: ReaderFormat): string {
  if (pace === 'onTrack') return say('im Plan', 'on track');
  if (pace === 'behind') return say('hinter Plan', 'behind');
  return say('gefährdet', 'off track');
}
