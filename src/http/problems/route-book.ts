interface BookedRoute {
  method: string;
  segments: string[];
}

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment !== '');

const fits = (route: BookedRoute, segments: string[]): boolean =>
  route.segments.length === segments.length &&
  route.segments.every((segment, i) => segment.startsWith(':') || segment === segments[i]);

/** Remembers which methods a path takes: the router itself only says that method and path together do not exist. */
export function openRouteBook(): {
  add: (route: { method: string | string[]; url: string }) => void;
  methodsOf: (path: string) => string[];
} {
  const routes: BookedRoute[] = [];
  return {
    add: ({ method, url }) => {
      for (const one of [method].flat()) routes.push({ method: one, segments: segmentsOf(url) });
    },
    methodsOf: (path) => {
      const segments = segmentsOf(path);
      return [...new Set(routes.filter((route) => fits(route, segments)).map((route) => route.method))].sort();
    },
  };
}
