import '@zielbaum/elements/define/okr-gauge';
