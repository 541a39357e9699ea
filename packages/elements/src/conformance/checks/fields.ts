import { elementsIn, isSeen, nameOf } from '../shadow.ts';
import { settled } from '../subjects.ts';
import { atSight, type Check, inEveryState } from './outcome.ts';

/** Fields have a label that is seen. */
export const fieldsAreLabelled: Check = atSight((element) => {
  const fields = elementsIn(element).filter(
    (each) => each.matches('input, select, textarea') && isSeen(each),
  );
  if (fields.length === 0) return undefined;
  return fields
    .filter((each) => {
      const labels = [...((each as HTMLInputElement).labels ?? [])];
      return !labels.some((label) => isSeen(label) && label.textContent.trim() !== '');
    })
    .map((each) => `no visible label: ${nameOf(each)}`);
});

/** A form sent as it stands tells what is missing, beside the field and with the focus there. */
export const errorsAreTold: Check = inEveryState(async (element) => {
  const field = elementsIn(element).find(
    (each) =>
      (each instanceof HTMLInputElement || each instanceof HTMLTextAreaElement) &&
      each.value === '' &&
      (each.required || each.ariaRequired === 'true'),
  );
  const submit = elementsIn(element).find((each) => each.matches('[part~=submit], [type=submit]'));
  if (!field || !(submit instanceof HTMLElement)) return undefined;
  submit.click();
  await settled(element);
  const root = field.getRootNode() as ShadowRoot;
  const said = (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => root.getElementById(id))
    .filter((each) => each && isSeen(each) && each.textContent.trim() !== '');
  return [
    ...(field.ariaInvalid === 'true' ? [] : ['the field is not marked']),
    ...(said.length > 0 ? [] : ['no words belong to the field']),
    ...(root.activeElement === field ? [] : ['the focus is elsewhere']),
  ];
});

/** To choose something changes that alone: the focus stays where it is. */
export const staysOnInput: Check = inEveryState(async (element) => {
  const fields = elementsIn(element).filter((each): each is HTMLInputElement =>
    each.matches('input[type=checkbox], input[type=radio], select'),
  );
  if (fields.length === 0) return undefined;
  const found: string[] = [];
  for (const field of fields) {
    field.focus();
    field.click();
    await element.updateComplete;
    const root = field.getRootNode() as ShadowRoot;
    if (root.activeElement !== field) found.push(`${nameOf(field)} loses the focus`);
  }
  return found;
});
