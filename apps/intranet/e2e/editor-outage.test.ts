import type { Tree } from '@zielbaum/model';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageWithWidgets } from './harness/embed.ts';
import { type Municipality, startMunicipality } from './harness/municipality.ts';
import { openPage, startBrowser } from './harness/reader.ts';

let city: Municipality;
let browser: Browser;
let key: string;
beforeAll(async () => {
  [city, browser] = await Promise.all([startMunicipality(), startBrowser()]);
  const printed = await city.okr('key', 'create', '--organisation', 'Gießen', '--kind', 'api');
  key = /okr_sk_\S+/.exec(printed)?.[0] ?? '';
});
afterAll(() => Promise.all([browser.close(), city.close()]));

const nothing = 'Nicht gespeichert. Ihre Eingaben sind noch da.';
const partly = 'Das Ziel ist schon gespeichert. Was fehlt, ist noch da';

/** Over which call the server dies: before it has heard of it, or after it has done it and before it says so. */
const deaths = [
  { of: 'objectives', isDone: true, title: 'Anliegen gehen ohne Weg zum Amt', said: nothing },
  { of: 'objectives', isDone: false, title: 'Bescheide kommen verständlich an', said: nothing },
  { of: 'key-results', isDone: true, title: 'Schäden auf Wegen sind behoben', said: partly },
  { of: 'key-results', isDone: false, title: 'Vereine finden freie Hallen', said: partly },
];

test.each(deaths)(
  'where the server dies over $of (done: $isDone), what was typed stays and is saved once',
  async ({ title, of, isDone, said }) => {
    const page = await openEditor();
    await write(page, title);
    const path = `${city.serverUrl}/api/v1/${of}`;
    let isDead = false;
    await page.route(path, async (route) => {
      if (isDone && !isDead) await route.fetch();
      // The client asks again by itself, and nobody is there.
      isDead = true;
      await city.server.kill();
      await route.abort();
    });

    const submit = page.getByRole('button', { name: 'Ziel speichern' });
    await submit.click();
    await page.getByText(said).waitFor();
    expect(await page.getByRole('textbox', { name: 'Ziel', exact: true }).inputValue()).toBe(title);
    expect(await page.getByRole('textbox', { name: 'Zielwert' }).inputValue()).toBe('12,5');

    await page.unroute(path);
    await city.restartServer();
    await submit.click();
    await page.getByText(`Gespeichert: „${title}“`).waitFor();
    const saved = await savedAs(title);
    expect(saved.map(({ keyResults }) => keyResults.map((each) => each.title))).toEqual([
      ['Tage bis zur Antwort'],
    ]);
    await page.close();
  },
);

/** The page of somebody who is signed in, with the editor ready to be written in. */
async function openEditor(): Promise<Page> {
  city.host.show(
    pageWithWidgets(city, { elements: '' }).replace(
      '</body>',
      `<okr-provider id="writing" base-url="${city.serverUrl}"><okr-editor cycle="current"></okr-editor></okr-provider>
      <script>document.querySelector('#writing').auth = () => '${key}';</script></body>`,
    ),
  );
  const { page } = await openPage(browser, city.host.url);
  await page.getByRole('button', { name: 'Ziel speichern' }).waitFor();
  return page;
}

async function write(page: Page, title: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Ziel', exact: true }).fill(title);
  await page.getByRole('textbox', { name: 'Ergebnis', exact: true }).fill('Tage bis zur Antwort');
  await page.getByRole('textbox', { name: 'Ausgangswert' }).fill('20');
  await page.getByRole('textbox', { name: 'Zielwert' }).fill('12,5');
}

async function savedAs(title: string): Promise<Tree['objectives']> {
  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(`${city.serverUrl}/api/v1/tree?cycle=current`, { headers });
  const { objectives } = (await answer.json()) as Tree;
  return objectives.filter((objective) => objective.title === title);
}
