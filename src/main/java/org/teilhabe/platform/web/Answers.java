package org.teilhabe.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;

/** One answer for every refusal: the right status and a sentence in the reader's language. */
@Controller
@ControllerAdvice
class Answers implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Messages messages;
    private final Frames frames;
    private final BaseAddress base;
    private final ObjectProvider<DeskShells> shells;

    Answers(Messages messages, Frames frames, BaseAddress base, ObjectProvider<DeskShells> shells) {
        this.messages = messages;
        this.frames = frames;
        this.base = base;
        this.shells = shells;
    }

    @ExceptionHandler
    ModelAndView rejected(Rejected refusal, HttpServletRequest request) {
        var words = messages.in(language(request, 422));
        var sentences = refusal.faults().stream()
                .map(f -> words.get(f.key(), f.arguments().toArray()))
                .toList();
        return page(request, 422, sentences);
    }

    @ExceptionHandler
    ModelAndView missing(Missing missing, HttpServletRequest request) {
        return page(request, 404);
    }

    @ExceptionHandler
    ModelAndView lost(OptimisticLockingFailureException lost, HttpServletRequest request) {
        return page(request, 409);
    }

    /** A constraint had the last word: where its name has a message, that is the sentence. */
    @ExceptionHandler
    ModelAndView violated(DataIntegrityViolationException violation, HttpServletRequest request) {
        LOG.info(
                "A constraint refused: {}",
                String.valueOf(violation.getMostSpecificCause().getMessage()));
        return page(request, 409);
    }

    @ExceptionHandler
    ModelAndView tooMany(RateLimits.TooMany tooMany, HttpServletRequest request, HttpServletResponse response) {
        tooMany.tell(response);
        return page(request, 429);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return page(request, 413);
    }

    /** An id or language that is none names nothing. */
    @ExceptionHandler
    ModelAndView noSuchAddress(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return page(request, 404);
    }

    @ExceptionHandler
    ModelAndView any(Exception exception, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (exception instanceof AccessDeniedException && Actor.find().isPresent()) return page(request, 403);
        if (exception instanceof AccessDeniedException
                || exception instanceof org.springframework.security.core.AuthenticationException) throw exception;
        if (exception instanceof ErrorResponse known)
            return page(request, known.getStatusCode().value());
        // Letters that are none, or more of them than a form may hold.
        if (exception instanceof InvalidParameterException bad) return page(request, bad.getErrorCode());
        if (exception instanceof org.apache.catalina.connector.ClientAbortException) return new ModelAndView();
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        return page(request, 500);
    }

    /** What filters and the container refuse; a filter may name its reason, which may have a title of its own: {@code error.<status>.<reason>}. */
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var key = "error." + status + "." + request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        var words = messages.in(language(request, status));
        if (!words.knows(key)) return page(request, status);
        var title = words.knows(key + ".title") ? key + ".title" : title(request, status);
        return page(request, status, title, List.of(words.get(key)));
    }

    private ModelAndView page(HttpServletRequest request, int status) {
        var words = messages.in(language(request, status));
        var key = words.knows("error." + status + ".text")
                ? "error." + status + ".text"
                : status < 500 ? "error.400.text" : "error.500.text";
        return page(request, status, List.of(words.get(key)));
    }

    private ModelAndView page(HttpServletRequest request, int status, List<String> sentences) {
        return page(request, status, title(request, status), sentences);
    }

    private String title(HttpServletRequest request, int status) {
        return messages.in(language(request, status)).knows("error." + status + ".title")
                ? "error." + status + ".title"
                : status < 500 ? "error.400.title" : "error.500.title";
    }

    private ModelAndView page(HttpServletRequest request, int status, String titleKey, List<String> sentences) {
        var answer = staysInside(request, status)
                ? desk(request, status, titleKey, sentences)
                : portal(request, status, titleKey, sentences);
        answer.setStatus(HttpStatus.valueOf(status));
        return answer;
    }

    /** The desk speaks two languages, and a refusal in a third would stand in a page of the first. */
    private static PortalLanguage language(HttpServletRequest request, int status) {
        return staysInside(request, status)
                ? Actor.find().map(a -> DeskShells.language(a.language())).orElse(PortalLanguage.DE)
                : ReaderLanguage.of(request);
    }

    private static boolean staysInside(HttpServletRequest request, int status) {
        return status < 500 && inside(request);
    }

    /** Whoever works in the back office stays there, whatever it refused. */
    private static boolean inside(HttpServletRequest request) {
        return path(request).startsWith("/verwaltung")
                && Actor.find()
                        .filter(a -> a.roles().stream().anyMatch(Role::staff))
                        .isPresent();
    }

    private static String path(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String uri ? uri : request.getRequestURI();
    }

    private ModelAndView desk(HttpServletRequest request, int status, String titleKey, List<String> sentences) {
        var shell = shells.getObject().of(request, "", titleKey);
        return new ModelAndView("platform/desk-error", "page", new DeskErrorPage(shell, status, sentences));
    }

    private ModelAndView portal(HttpServletRequest request, int status, String titleKey, List<String> sentences) {
        var frame = frames.in(ReaderLanguage.of(request));
        var title = frame.words().get(titleKey);
        var shell = PublicShell.of(frame, title, "/", base.of(request)).hidden();
        return new ModelAndView(
                "platform/error", "page", new ErrorPage(shell, status, title, sentences, wayOn(request)));
    }

    /** Where somebody goes on who has an account: who is signed in has an area, who no longer is may come in again. */
    private static ErrorPage.@Nullable WayOn wayOn(HttpServletRequest request) {
        if (Actor.find().isPresent()) return new ErrorPage.WayOn("/mein", "error.own");
        return path(request).matches("/(verwaltung|mein)(/.*)?")
                ? new ErrorPage.WayOn("/anmelden", "error.sign-in")
                : null;
    }
}
