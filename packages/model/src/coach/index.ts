export { coach, coachRules } from './coach.ts';
export type {
  CoachFinding,
  CoachFocus,
  CoachLanguage,
  CoachRule,
  CoachWords,
  KeyResultWording,
  ObjectiveWording,
  Wording,
} from './finding.ts';
