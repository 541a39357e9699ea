import { wordSet } from './vocabulary.ts';

/** Abbreviations that everybody knows, in either language. */
export const knownAbbreviations =
  wordSet(`it edv eu pdf thw drk dlrg öpnv wlan pc sms id bafög co tüv gps qr led
  tv ki ai uk us usa faq usb cd dvd adac awo vhs kfz lkw pkw eur gmbh ag ddr brd nabu hiv wc ice plz mint pv
  nhs mp gp cctv pe vat bbc cv ngo uno nato gb km kw mw kwh mwh gwh rtw ob dsgvo sgb bgb stvo dsl ihk am pm uv`);
