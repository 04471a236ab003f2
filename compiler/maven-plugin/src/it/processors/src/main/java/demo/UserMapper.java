package demo;

import org.mapstruct.Mapper;

@Mapper
public interface UserMapper {
  UserDto toDto(User user);
}
