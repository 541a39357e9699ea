import type { IsoDate } from '@zielbaum/model';
import type { Config } from '../config.ts';
import type { Language, Sentence } from '../sentence.ts';

/** What a command may use of the world; handed in, so that tests can hand in another. */
export interface Surroundings {
  language: Language;
  today: IsoDate;
  config: Config;
  /** Where relative paths begin: the folder the person stands in. */
  folder: string;
  /** Results, for people and for pipes. */
  print(text: string): void;
  /** Progress and remarks, kept out of pipes. */
  remark(text: string): void;
  /** Replaces the last remark of this kind where the terminal can do that. */
  progress(text: string): void;
  /** Names the process in the database. */
  processId: number;
  /** Calls back when somebody asks to stop; returns a function that stops listening. */
  onInterrupt(listener: () => void): () => void;
}

export interface OptionRule {
  /** Shown for the value; without it the option is a switch. */
  value?: string;
  isRequired?: boolean;
  isMultiple?: boolean;
  meaning: Sentence;
}

/** What was given on the command line, checked against the rules. */
export interface Given {
  /** The argument without a name, e.g. a file. */
  argument: string;
  text(option: string): string | undefined;
  texts(option: string): string[];
  isOn(option: string): boolean;
}

export interface Command {
  /** E.g. `key create`. */
  name: string;
  summary: Sentence;
  /** The argument without a name, if the command needs one. */
  argument?: string;
  options: Readonly<Record<string, OptionRule>>;
  /** More to say under `--help`. */
  notes?: Sentence;
  /** @throws StartError for what a person can put right */
  run(given: Given, surroundings: Surroundings): Promise<void>;
}
