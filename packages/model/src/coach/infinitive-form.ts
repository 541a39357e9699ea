import { wordSet } from './words/vocabulary.ts';

const form = /^\p{Ll}{2,}(?:e[lr]?n|tun)$/u;

/** "der", "einem", "vielen": what stands before a German noun. */
export const determiner =
  /^(?:d(?:e[mnrs]|ie|as)|(?:k?ein|mein|sein|ihr|unser|jed|jen|dies|manch|all|viel|wenig|einig|ander|beid|welch)e[mnrs]?)$/u;

/** Words in small letters that only look like infinitives. */
const noInfinitives =
  wordSet(`lassen denen deren morgen gestern oben unten hinten außen innen neben zwischen gegen wegen sondern eben
    zusammen einzeln selten offen eigen trocken modern extern intern sieben willkommen zufrieden vorhanden
    angemessen verschieden besonnen erwachsen daneben draußen drinnen wochen werden worden haben sollen wollen
    können müssen dürfen gewesen ausgenommen insofern sofern inwiefern`);

/** Whether a word looks like a German infinitive, and so like the plural of most verbs. */
export function looksInfinitive(word: string): boolean {
  return form.test(word) && !noInfinitives.has(word) && !determiner.test(word);
}
