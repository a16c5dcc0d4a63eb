package org.puente.architecture.bad;

import org.springframework.core.io.Resource;

record SpringInTheDomain(Resource resource) {}
