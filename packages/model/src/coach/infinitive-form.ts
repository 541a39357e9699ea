import { wordSet } from './words/vocabulary.ts';

/** What German infinitives, and the plural of most verbs, look like. */
export const infinitiveForm = /^\p{Ll}{2,}(?:e[lr]?n|tun)$/u;

/** Words in small letters that only look like infinitives. */
export const noInfinitives =
  wordSet(`lassen einen keinen meinen seinen ihren unseren diesen jenen jeden allen vielen wenigen manchen
  einigen anderen beiden welchen denen deren morgen gestern oben unten vorn hinten außen innen neben
  zwischen gegen wegen sondern eben zusammen einzeln gern selten offen eigen trocken modern extern
  intern sieben willkommen zufrieden vorhanden angemessen verschieden besonnen erwachsen daneben
  draußen drinnen wochen werden worden haben sollen wollen können müssen dürfen sein gewesen innerhalb
  ausgenommen trotzdem insofern sofern inwiefern beim nun schon`);
