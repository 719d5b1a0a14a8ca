package org.teilhabe.portal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Position;

/**
 * »Lageplan«: a map of our own, drawn from the positions alone: numbered pins, a grid and a scale. It shows how places
 * lie to each other and invents no street, river or border.
 *
 * @param view what lies where
 * @param grid lines a round distance apart
 * @param scale a bar and its length
 */
public record PlainMap(View view, int width, int height, List<Pin> pins, List<Line> grid, Scale scale) {
    private static final double METRES_PER_DEGREE = 111_320;
    private static final double SMALLEST = 900;
    private static final int MARGIN = 56;
    private static final int CLOSE = 22;
    private static final int SPREAD = 30;
    private static final int IN_A_ROW = 4;
    private static final int WIDE = 30;
    private static final int HIGH = 34;
    private static final int NAMED = 12;
    private static final int NAMES = 4;

    /**
     * A drop whose point is the position; where several share one they lean apart, or a ring counts them.
     *
     * @param number as in the list beside the map
     * @param lean how far the drop stands beside its point
     * @param lift how far above others at the same point
     * @param gathered the numbers a ring stands for; empty for a drop
     */
    public record Pin(int number, int x, int y, int lean, int lift, boolean selected, List<Integer> gathered) {
        public boolean ring() {
            return !gathered.isEmpty();
        }

        /** As on the map; a count is marked as one, since every other number is one of the list. */
        public String shown() {
            return ring() ? "×" + gathered.size() : Integer.toString(number);
        }

        /** Where it leads: a ring to the first it stands for; null where it leads nowhere. */
        public @Nullable Goal goal(Map<Integer, Goal> goals) {
            return goals.get(ring() ? gathered.getFirst() : number);
        }

        /** The names behind it, for whoever does not see it. */
        public String names(Map<Integer, Goal> goals) {
            var named = (ring() ? gathered : List.of(number))
                    .stream()
                            .limit(NAMES)
                            .flatMap(n -> Stream.ofNullable(goals.get(n)))
                            .map(Goal::name)
                            .collect(Collectors.joining("; "));
            return ring() ? shown() + ": " + named + (gathered.size() > NAMES ? " …" : "") : named;
        }

        /** »3, 7, 12«, for whoever points at a ring. */
        public String numbers() {
            var named = gathered.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
            return gathered.size() > NAMED ? named + " …" : named;
        }

        public String path() {
            if (ring()) return "M%d %da15 15 0 1 0 30 0a15 15 0 1 0-30 0z".formatted(x - 15, y);
            return "M%d %dl%d %da15 15 0 1 1 20 0z".formatted(x, y, lean - 10, -18 - lift);
        }

        public int labelX() {
            return x + lean;
        }

        public int labelY() {
            return ring() ? y + 5 : y - 25 - lift;
        }

        private boolean near(Pin other) {
            return Math.abs(x - other.x) < CLOSE && Math.abs(y - other.y) < CLOSE;
        }
    }

    /** What a pin leads to. @param href its row in the list */
    public record Goal(String name, String href) {}

    /** An upright line at x, or a level one at y; the other is -1. */
    public record Line(int x, int y) {}

    /** @param metres 200 to 50,000, a round number */
    public record Scale(int pixels, int metres) {}

    /**
     * The flat view of a city: over so few kilometres the earth's curve cannot be seen.
     *
     * @param middleX where the centre lies, in pixels
     */
    public record View(Position centre, double metresPerPixel, double middleX, double middleY) {
        private double metresPerLongitude() {
            return METRES_PER_DEGREE * Math.cos(Math.toRadians(centre.latitude()));
        }

        double x(Position at) {
            return middleX + (at.longitude() - centre.longitude()) * metresPerLongitude() / metresPerPixel;
        }

        double y(Position at) {
            return middleY + (centre.latitude() - at.latitude()) * METRES_PER_DEGREE / metresPerPixel;
        }

        Position position(double x, double y) {
            return new Position(
                    centre.latitude() - (y - middleY) * metresPerPixel / METRES_PER_DEGREE,
                    centre.longitude() + (x - middleX) * metresPerPixel / metresPerLongitude());
        }
    }

    /** @param number its pin's, as in the list */
    record Spot(int number, Position position, boolean selected) {}

    /** The places that have a position; null where too few have: on a map without streets one pin alone shows nothing. */
    static @Nullable PlainMap ofPlaces(List<PlaceLine> places) {
        var spots = places.stream()
                .flatMap(p -> Stream.ofNullable(p.position()).map(at -> new Spot(p.number(), at, false)))
                .toList();
        return spots.size() < (TileLayer.attribution().isEmpty() ? 2 : 1) ? null : of(spots, 340, 300);
    }

    /** All that a list has, on whichever of its pages: what would cover each other is counted in a ring. @param spots at least one */
    static PlainMap gathered(List<Spot> spots, int width, int height) {
        return of(spots, width, height, PlainMap::gather);
    }

    /** @param spots at least one */
    static PlainMap of(List<Spot> spots, int width, int height) {
        return of(spots, width, height, PlainMap::apart);
    }

    private static PlainMap of(List<Spot> spots, int width, int height, UnaryOperator<List<Pin>> tidy) {
        var positions = spots.stream().map(Spot::position).toList();
        var south = positions.stream().mapToDouble(Position::latitude).min().orElseThrow();
        var north = positions.stream().mapToDouble(Position::latitude).max().orElseThrow();
        var west = positions.stream().mapToDouble(Position::longitude).min().orElseThrow();
        var east = positions.stream().mapToDouble(Position::longitude).max().orElseThrow();
        var narrowing = Math.cos(Math.toRadians((south + north) / 2));
        var wide = Math.max((east - west) * METRES_PER_DEGREE * narrowing, SMALLEST);
        var high = Math.max((north - south) * METRES_PER_DEGREE, SMALLEST);
        var metresPerPixel = Math.max(wide / (width - 2 * MARGIN), high / (height - 2 * MARGIN));
        var centre = new Position((south + north) / 2, (west + east) / 2);
        // A drop stands above its point, so the whole is set a little lower.
        var view = new View(centre, metresPerPixel, width / 2.0, height / 2.0 + 14);
        var pins = spots.stream()
                .map(spot -> new Pin(
                        spot.number(),
                        (int) Math.round(view.x(spot.position())),
                        (int) Math.round(view.y(spot.position())),
                        0,
                        0,
                        spot.selected(),
                        List.of()))
                .toList();
        var step = round(metresPerPixel * 110);
        var pixels = (int) Math.round(step / metresPerPixel);
        return new PlainMap(
                view, width, height, tidy.apply(pins), grid(width, height, pixels), new Scale(pixels, step));
    }

    public String viewBox() {
        return String.format(Locale.ROOT, "0 0 %d %d", width, height);
    }

    /** Pins that would cover each other stand side by side, four in a row. */
    private static List<Pin> apart(List<Pin> pins) {
        return pins.stream()
                .map(pin -> {
                    var group = pins.stream().filter(pin::near).toList();
                    var place = group.indexOf(pin);
                    var row = place / IN_A_ROW;
                    var inRow = Math.min(IN_A_ROW, group.size() - row * IN_A_ROW);
                    var lean = (2 * (place % IN_A_ROW) - inRow + 1) * SPREAD / 2;
                    return new Pin(pin.number(), pin.x(), pin.y(), lean, row * SPREAD, pin.selected(), List.of());
                })
                .toList();
    }

    /** Pins near each other, until no two groups are. */
    private static List<Pin> gather(List<Pin> pins) {
        var groups = new ArrayList<Group>();
        for (var pin : pins) Group.of(pin).join(groups);
        for (var before = 0; before != groups.size(); ) {
            before = groups.size();
            var again = new ArrayList<Group>();
            groups.forEach(group -> group.join(again));
            groups = again;
        }
        return groups.stream().map(Group::pin).toList();
    }

    /** Pins that lie together, and where their middle is. */
    private record Group(Pin first, Set<Integer> numbers, double x, double y, int size) {
        static Group of(Pin pin) {
            return new Group(pin, new LinkedHashSet<>(Set.of(pin.number())), pin.x(), pin.y(), 1);
        }

        /** Becomes part of the first group nearby, or one of its own. */
        void join(List<Group> groups) {
            for (var n = 0; n < groups.size(); n++) {
                var other = groups.get(n);
                if (Math.abs(x - other.x) < WIDE && Math.abs(y - other.y) < HIGH) {
                    groups.set(n, other.with(this));
                    return;
                }
            }
            groups.add(this);
        }

        private Group with(Group more) {
            numbers.addAll(more.numbers);
            var all = size + more.size;
            return new Group(
                    first, numbers, (x * size + more.x * more.size) / all, (y * size + more.y * more.size) / all, all);
        }

        Pin pin() {
            return numbers.size() == 1
                    ? first
                    : new Pin(
                            first.number(),
                            (int) Math.round(x),
                            (int) Math.round(y),
                            0,
                            0,
                            false,
                            numbers.stream().sorted().toList());
        }
    }

    private static List<Line> grid(int width, int height, int pixels) {
        var upright = IntStream.iterate(width / 2 % pixels, x -> x < width, x -> x + pixels)
                .mapToObj(x -> new Line(x, -1));
        var level = IntStream.iterate(height / 2 % pixels, y -> y < height, y -> y + pixels)
                .mapToObj(y -> new Line(-1, y));
        return Stream.concat(upright, level).toList();
    }

    /** The nearest of 100, 200, 500, 1000 … below. */
    private static int round(double metres) {
        var power = Math.pow(10, Math.floor(Math.log10(metres)));
        var lead = metres / power;
        return (int) (power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1));
    }
}
