package org.teilhabe.platform.demo;

/** The centres that come with the demo. */
public enum DemoCentre {
    /** The real centre's offers, with the sample entries beside them. */
    LEVERKUSEN("leverkusen"),
    /** Invented; shows that centres do not see each other. */
    MUSTERSTADT("musterstadt");

    private final String slug;

    DemoCentre(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }

    /** Class path folder of its files, with a slash at the end. */
    public String folder() {
        return "demo/" + slug + "/";
    }
}
