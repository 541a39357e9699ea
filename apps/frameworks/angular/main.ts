import { bootstrapApplication } from '@angular/platform-browser';
import { Goals } from './goals.ts';

void bootstrapApplication(Goals);
