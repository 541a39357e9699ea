import './okr-check-in.ts';
import './okr-cycle.ts';
import './okr-explain.ts';
import './okr-gauge.ts';
import './okr-provider.ts';
import './okr-status.ts';
import './okr-tree.ts';
import './okr-trend.ts';
