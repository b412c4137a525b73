package io.github.ecrlint.access;

/** Which actions of ECR one requester may take with each of many repositories. */
public final class Verdicts {
    private final ActionBits bits;
    private final long[] yes;
    private final long[] can;

    Verdicts(ActionBits bits, long[] yes, long[] can) {
        this.bits = bits;
        this.yes = yes;
        this.can = can;
    }

    /** Takes the answer for some actions from one that is the same everywhere. */
    void setEverywhere(long actions, Verdict verdict) {
        for (int i = 0; i < yes.length; i++) {
            yes[i] = yes[i] & ~actions | verdict.yes & actions;
            can[i] = can[i] & ~actions | verdict.can & actions;
        }
    }

    /** The answer for one repository, by its place among the model's. */
    public Verdict at(int repository) {
        return new Verdict(bits, yes[repository], can[repository]);
    }
}
