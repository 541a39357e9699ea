export { coach, coachRules } from './coach.ts';
export type {
  CoachFinding,
  CoachFocus,
  CoachRule,
  CoachWords,
  KeyResultWording,
  ObjectiveWording,
  Wording,
} from './finding.ts';
export type { Language } from '../language.ts';
