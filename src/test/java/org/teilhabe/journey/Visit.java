package org.teilhabe.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * One person's way through the house. When it ends, no page may have complained on the console, broken the content
 * policy or asked a foreign host for anything.
 */
final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final String base;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> foreign = new HashSet<>();
    private final Set<String> wanted = new HashSet<>();
    private boolean offline;

    Visit(BrowserContext context, String base) {
        this.context = context;
        this.base = base;
        context.setDefaultTimeout(15_000);
        context.onRequest(request -> {
            if (!request.url().startsWith(base + "/") && !request.url().startsWith("blob:")) foreign.add(request.url());
        });
        context.onWebError(error -> complaints.add(error.error()));
        context.onConsoleMessage(message -> {
            if (!message.type().equals("error")) return;
            // A page that is itself the refusal (404, 422) says so on the console; nothing is missing on it.
            var itself = message.location().startsWith(currentUrl() + ":");
            if (message.text().startsWith("Failed to load resource") && (itself || offline)) return;
            complaints.add(message.text() + " at " + message.location());
        });
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Visit open(String path) {
        page.navigate(path);
        return this;
    }

    /** With the cookies of somebody who has signed in already. */
    Visit as(org.teilhabe.identity.Browser person) {
        context.addCookies(person.cookies().entrySet().stream()
                .map(c -> new Cookie(c.getKey(), c.getValue()).setUrl(base))
                .toList());
        return this;
    }

    /** The address without the host. */
    String path() {
        return page.url().substring(base.length());
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** The page as it stands now. */
    Document document() {
        return Jsoup.parse(page.content());
    }

    /** Without a network from now on, or with one again. */
    void offline(boolean without) {
        offline = without;
        context.setOffline(without);
    }

    /** A foreign host this person goes to on purpose; it is not really asked. */
    void expects(String url) {
        wanted.add(url);
        context.route(
                url + "**",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("text/html")
                        .setHeaders(Map.of())
                        .setBody("<!doctype html><title>Anderswo</title>")));
    }

    private String currentUrl() {
        return page == null ? "" : page.url();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what pages complained about on the console").isEmpty();
        assertThat(foreign.stream().filter(url -> wanted.stream().noneMatch(url::startsWith)))
                .as("what pages asked foreign hosts for")
                .isEmpty();
    }
}
