import { hashText } from "../entities/hash.ts";

/**
 * Words that tell what a sentence does with the things it names: announcing, building, measuring, comparing, or
 * speaking of what others did. Only these count from anywhere in a sentence; near a mention every word counts.
 */
const CUES = `
propose proposes proposed proposing present presents presented introduce introduces introduced introducing develop
develops developed design designs designed describe describes explore explores explored investigate investigates study
studies studied analyze analyse analyzes analyzed survey surveys review reviews reviewed examine examines characterize
evaluate evaluates evaluated evaluating evaluation evaluations experiment experiments experimental results result
benchmark benchmarks benchmarked benchmarking measure measured measurements test tested validate validated validation
demonstrate demonstrates demonstrated show shows shown achieve achieves achieved achieving obtain obtains attain attains
outperform outperforms outperforming outperformed surpass surpasses exceed exceeds compared comparison against over than
versus vs baseline baselines improve improves improved improving improvement improvements reduce reduces reduced
reducing reduction increase increases speedup speedups faster higher lower better accelerate accelerates
implement implements implemented implementation implementing deploy deployed deploying prototype prototyped synthesized
synthesis fabricated run runs running executed using use uses used utilize utilizes leverage leverages leveraging based
build builds built apply applied applying integrate integrates integrated combine combines combining adopt adopts employ
employs extend extends extended support supports supporting trained training pretrained fine finetune target targets
targeting tailored port ported
existing prior previous recent recently traditional conventional however although while despite unlike typically often
widely popular emerging become becoming growing increasingly challenge challenges challenging bottleneck limited limits
suffer suffers lack remain remains future potential such like including include includes e.g. example various
we our ours this paper work here novel new first called named dubbed termed
`;

/** Hashes of the cue words. */
export const CUE_WORDS: ReadonlySet<number> = new Set(
  CUES.split(/\s+/)
    .filter(Boolean)
    .map((w) => hashText(w)),
);

/** Words that mark a paper as a survey or a study, by hash. */
export const STUDY_WORDS: ReadonlySet<number> = new Set(
  "survey review overview study analysis analyzing analysing comparison comparative characterization characterizing evaluation evaluating benchmarking investigation understanding exploring assessment empirical tutorial perspective taxonomy lessons experiences case"
    .split(" ")
    .map((w) => hashText(w)),
);
