// A bundle of its own, dist/configTools.cjs: parsers of all syntaxes and the rules of all frameworks, which an analysis without a
// config, and a start of the editor, need none of.
export { applyEdits } from '../../analysis/configs/edits/applyEdits.ts';
export { editsFor } from '../../analysis/configs/edits/editsFor.ts';
export { focalLossSitesIn, lossesIn } from '../../analysis/configs/findFocalLossSites.ts';
export { annotationsIn } from '../../analysis/configs/annotationsIn.ts';
export { contradictions } from '../../analysis/configs/hints/contradictions.ts';
export { openConfig } from '../../analysis/configs/openConfig.ts';
export { detectorFrom } from '../../analysis/configs/detectorFrom.ts';
export { changeSetting, settingsOf } from '../../tasks/changeSetting.ts';
export { configFacts } from '../../tasks/configFacts.ts';
export { planRuns } from '../../tasks/plans/planRuns.ts';
export { leftAlone } from '../../analysis/configs/leftAlone.ts';
export { provenEditsOfAll } from '../../analysis/configs/provenEdits.ts';
export { selectSite, sitesNamed } from '../../analysis/configs/selectSite.ts';
export { trainedClasses } from '../../analysis/configs/trainedClasses.ts';
export { configAnswers } from './configAnswers.ts';
export { nodeConfigHost, pythonFrom } from './nodeConfigHost.ts';
