package org.teilhabe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.teilhabe.platform.Actor;

/** Lets a person in where a {@link For} names one of their roles. */
@Component
class Doorkeeper implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !guarded(request.getRequestURI())) return true;
        if (!mayEnter(method)) throw new AccessDeniedException("Not for these roles");
        return true;
    }

    static boolean guarded(String path) {
        return path.equals("/verwaltung")
                || path.startsWith("/verwaltung/")
                || path.equals("/mein")
                || path.startsWith("/mein/");
    }

    private static boolean mayEnter(HandlerMethod method) {
        var door = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), For.class);
        if (door == null) door = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), For.class);
        if (door == null) return false;
        var actor = Actor.find();
        return actor.isPresent() && (door.value().length == 0 || actor.get().has(door.value()));
    }
}
