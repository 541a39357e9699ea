import './okr-check-in.ts';
import './okr-gauge.ts';
import './okr-provider.ts';
import './okr-tree.ts';
