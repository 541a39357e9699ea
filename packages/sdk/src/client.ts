import { alliancesOf } from './alliances.ts';
import type { Alliances } from './alliances.ts';
import { connection } from './connection.ts';
import type { Connected } from './connection.ts';
import { cyclesOf } from './cycles.ts';
import type { Cycles } from './cycles.ts';
import type { Http } from './http.ts';
import { keyResultsOf } from './key-results.ts';
import type { KeyResults } from './key-results.ts';
import { meOf } from './me.ts';
import type { ReadMe } from './me.ts';
import { objectivesOf } from './objectives.ts';
import type { Objectives } from './objectives.ts';
import { organisationOf } from './organisation.ts';
import type { OrganisationResource } from './organisation.ts';
import { settingsOf } from './settings.ts';
import type { SettingsResource } from './settings.ts';
import { sharedObjectivesOf } from './shared-objectives.ts';
import type { SharedObjectives } from './shared-objectives.ts';
import { sharesOf } from './shares.ts';
import type { Shares } from './shares.ts';
import { themesOf } from './themes.ts';
import type { Themes } from './themes.ts';
import { trendsOf } from './trends.ts';
import type { ReadTrends } from './trends.ts';
import { listOf } from './list.ts';
import type { Search } from './search.ts';
import { treeOf } from './tree.ts';
import type { ReadTree } from './tree.ts';
import { unitsOf } from './units.ts';
import type { Units } from './units.ts';

/**
 * The API, one property per resource, one method per operation. Every call rejects with an
 * `OkrError` (see its subclasses), or with the reason of the signal that ended it. What a call
 * returns is yours: nobody else holds it.
 */
export interface OkrClient extends Connected {
  me: ReadMe;
  tree: ReadTree;
  trends: ReadTrends;
  search: Search;
  organisation: OrganisationResource;
  settings: SettingsResource;
  units: Units;
  themes: Themes;
  cycles: Cycles;
  objectives: Objectives;
  keyResults: KeyResults;
  alliances: Alliances;
  shares: Shares;
  sharedObjectives: SharedObjectives;
}

/** Every resource of the API, reached by one way to the server. */
export function clientOver(http: Http): OkrClient {
  return {
    me: meOf(http),
    tree: treeOf(http),
    trends: trendsOf(http),
    search: listOf(http, 'search'),
    organisation: organisationOf(http),
    settings: settingsOf(http),
    units: unitsOf(http),
    themes: themesOf(http),
    cycles: cyclesOf(http),
    objectives: objectivesOf(http),
    keyResults: keyResultsOf(http),
    alliances: alliancesOf(http),
    shares: sharesOf(http),
    sharedObjectives: sharedObjectivesOf(http),
    [connection]: http,
  };
}
