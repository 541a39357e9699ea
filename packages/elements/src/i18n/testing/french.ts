import { addLanguage } from '../add-language.ts';

const forms = new Intl.PluralRules('fr');

addLanguage('fr', {
  gauge: { progress: 'Avancement', asTable: 'Sous forme de tableau' },
  shared: { valueOf: (value, target) => `${value} sur ${target}` },
  metric: {
    milestones: (done, all, count) =>
      `${done} ${forms.select(count) === 'one' ? 'jalon' : 'jalons'} sur ${all}`,
  },
  explainMore: {
    sentences: {
      number: ({ inputs }, { number }) =>
        `La valeur est ${number(Number(inputs['value']))} ; la cible est ${number(Number(inputs['target']))}.`,
    },
  },
});
