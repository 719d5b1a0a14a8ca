package org.teilhabe.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The one real browser of all tests, started when the first asks for it. */
@Component
@Lazy
public class Chromium {
    private final Environment environment;
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    Chromium(Environment environment) {
        this.environment = environment;
    }

    /** Somebody with this device, who was never here before. */
    Visit visit(Device device) {
        var context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(base())
                        .setViewportSize(device.width(), device.height())
                        .setLocale(device.language())
                        .setJavaScriptEnabled(device.javaScript())
                        .setColorScheme(device.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setHasTouch(device.width() < 600));
        return new Visit(context, base());
    }

    String base() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    private synchronized Browser browser() {
        if (browser == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(
                                    Path.of(System.getenv().getOrDefault("TEILHABE_CHROMIUM", "/usr/bin/chromium")))
                            .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
        }
        return browser;
    }

    @PreDestroy
    synchronized void close() {
        if (playwright != null) playwright.close();
    }
}
