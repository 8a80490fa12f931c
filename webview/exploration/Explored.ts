import type { Observable } from '../kit/observable.ts';
import type { PointView } from './PointView.ts';
import type { QueryView } from './QueryView.ts';
import type { WhatIf } from './WhatIf.ts';

/** What was counted of a detector, and which of it the reader looks at. */
export type Explored =
  | { readonly kind: 'points'; readonly view: PointView; readonly whatIf: Observable<WhatIf> }
  | { readonly kind: 'queries'; readonly view: QueryView; readonly whatIf: Observable<WhatIf> };
