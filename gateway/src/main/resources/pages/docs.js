const token = document.getElementById("token");

SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#browser",
  deepLinking: true,
  // the default asks a server on the internet
  validatorUrl: null,
  requestInterceptor: (request) => {
    if (token.value && new URL(request.url, location.href).origin === location.origin) {
      request.headers.Authorization = "Bearer " + token.value.trim();
    }
    return request;
  },
});
