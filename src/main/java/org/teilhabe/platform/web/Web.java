package org.teilhabe.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewResolverRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.teilhabe.platform.text.PortalLanguage;

/** Templates, static files and the doorkeeper. */
@Configuration(proxyBeanMethods = false)
class Web implements WebMvcConfigurer {
    private final Doorkeeper doorkeeper;

    Web(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Bean
    static TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.teilhabe.jte");
    }

    /** The language in an address; one we do not speak is an address that does not exist. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class,
                PortalLanguage.class,
                tag -> PortalLanguage.byTag(tag).orElseThrow(() -> new IllegalArgumentException("No language " + tag)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }

    @Override
    public void configureViewResolvers(ViewResolverRegistry registry) {
        var engine = templateEngine();
        ViewResolver jte = (name, locale) ->
                name.startsWith("redirect:") || name.startsWith("forward:") ? null : new JteView(engine, name + ".jte");
        registry.viewResolver(jte);
    }

    /** A template of one page record: the model's {@code page}. */
    private record JteView(TemplateEngine engine, String template) implements View {
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            if (model == null) throw new IllegalArgumentException("A template asks one page record");
            var output = new Utf8ByteOutput();
            engine.render(template, (Object) model.get("page"), output);
            if (response.getContentType() == null) response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(output.getContentLength());
            try (var body = response.getOutputStream()) {
                output.writeTo(body);
            }
        }

        @Override
        public String getContentType() {
            return String.format(Locale.ROOT, "%s;charset=UTF-8", "text/html");
        }
    }
}
