package org.teilhabe.portal;

import java.util.List;
import org.teilhabe.platform.web.PublicShell;

/** All pages of the portal as a tree. */
public record ContentsPage(PublicShell shell, String title, List<Branch> branches) {
    /** Pages of one sort. */
    public record Branch(String title, List<Leaf> leaves) {}

    /** @param below leaves under it */
    public record Leaf(Phrase label, String href, List<Leaf> below) {}
}
