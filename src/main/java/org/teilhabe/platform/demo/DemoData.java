package org.teilhabe.platform.demo;

/** »Beispieldaten«: a module's share of the demo. */
public interface DemoData {
    /** Which module this is, under which its share is remembered as loaded. */
    String module();

    /** Lower first: identity 5, centre 10, directory 20. */
    int order();

    /** Loads the share in the given transaction, for the current centre; called once for each centre. */
    void load(DemoCentre centre);
}
