package org.teilhabe.portal;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.centre.OpeningPanel;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Published;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.time.Deviation;

/**
 * The centre's own house, for pages of what takes place there.
 *
 * @param closures when it is closed or answers by telephone only
 * @param phone its number, null for none
 * @param pause while nobody may come but all may call and write, else null
 * @param place name in its address of the place where it is, may be empty
 */
record CentreHouse(List<Deviation> closures, @Nullable Phone phone, OpeningPanel.@Nullable Pause pause, String place) {
    OpeningPanel.@Nullable Pause pauseAt(Collection<Published> places) {
        return places.stream().anyMatch(p -> p.kind() == Kind.PLACE && p.slug().equals(place)) ? pause : null;
    }
}
